package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "rates/{base}")
record RateCorrected(String base, String quote, double factor) implements RateEvent {}
