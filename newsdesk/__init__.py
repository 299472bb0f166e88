"""What the service and the worker share: the article, its record, the store and the queue. Imports neither of them."""
