"""Pictures in text, for the screen and the command line alike."""
