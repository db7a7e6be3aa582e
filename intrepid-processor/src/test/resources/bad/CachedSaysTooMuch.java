package shop;

import dev.intrepid.annotations.Cached;

@Cached(value = "rates/{base}", ttl = "10m", local = false)
record Rate(String base) {}
