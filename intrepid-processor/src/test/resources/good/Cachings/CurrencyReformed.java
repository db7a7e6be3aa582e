package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "currencies/{currency}")
record CurrencyReformed(String currency, Currency replacedBy) {}
