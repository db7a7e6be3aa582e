package shop;

import dev.intrepid.annotations.Cached;

@Cached("latest")
record Latest<T>(T value) {}
