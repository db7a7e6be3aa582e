package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "accounts/{accountId}", type = "moved", version = 2)
record Moved(AccountId accountId, Currency currency, long cents) implements Movement {}
