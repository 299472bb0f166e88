"""What stands in any text: letters and markup, addresses, currencies, tickers."""
