package shop;

import dev.intrepid.annotations.Cached;

@Cached("rates/{base}/{quote}")
record Rate(String base, String quote, double factor) {}
