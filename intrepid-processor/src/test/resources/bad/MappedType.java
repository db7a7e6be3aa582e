package shop;

import dev.intrepid.annotations.Event;
import java.util.Currency;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Currency currency) {}
