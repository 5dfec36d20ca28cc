"""Learning a person's hand from the lines they have corrected: a small difference to a reader's weights, which has to
prove itself on lines that it never saw before anybody is offered it."""
