package shop;

import dev.intrepid.annotations.Cached;

@Cached("summary")
record Summary(long accounts) {}
