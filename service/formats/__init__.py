"""What a finished article can be taken away as. Pure: a story in, bytes or plain data out; knows no request."""
