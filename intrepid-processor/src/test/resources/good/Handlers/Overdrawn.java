package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "warnings")
record Overdrawn(AccountId accountId) implements Answer {}
