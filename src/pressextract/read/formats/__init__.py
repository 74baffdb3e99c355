"""One module per format; each exposes ``read``, which takes the text out of bytes.

They run in a process of their own (see ``isolated``) and import their libraries only when such a file comes.
"""
