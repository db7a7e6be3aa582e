package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "rates/{base}")
record RatePublished(String base, String quote) implements RateEvent {}
