"""Where a post can go: one target a file, each `SUFFIX` and `render(page) -> str`.

A new target is a file here and a line in `notes.export.TARGETS`.
"""
