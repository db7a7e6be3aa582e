package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import java.time.LocalDate;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Default("2026-02-30") LocalDate day) {}
