package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "bookings")
record Booked(String what) {}
