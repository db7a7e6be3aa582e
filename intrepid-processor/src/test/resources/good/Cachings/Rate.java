package shop;

import dev.intrepid.annotations.Cached;

@Cached(value = "rates/{base}/{quote}", formerly = "exchange/{base}/{quote}")
record Rate(String base, String quote, double factor) {}
