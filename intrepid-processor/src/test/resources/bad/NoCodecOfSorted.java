package shop;

import dev.intrepid.annotations.Event;
import java.util.Locale;
import java.util.SortedSet;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, SortedSet<Locale> locales) {}
