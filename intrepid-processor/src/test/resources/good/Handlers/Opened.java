package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "accounts/{accountId}", type = "opened")
record Opened(AccountId accountId, Currency currency, long number) implements Movement {}
