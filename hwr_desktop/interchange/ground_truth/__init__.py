"""Lines with their true text, to train on and to measure by, in the layouts in which they are handed on."""
