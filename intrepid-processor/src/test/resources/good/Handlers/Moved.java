package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "accounts/{accountId}", type = "moved")
record Moved(AccountId accountId, Currency currency, long cents) implements Movement {}
