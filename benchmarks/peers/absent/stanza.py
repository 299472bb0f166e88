"""Stands for stanza, which argostranslate imports whatever splitter a package brings. Nothing of it may be called."""
