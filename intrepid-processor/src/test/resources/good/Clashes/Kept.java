package clashes;

import dev.intrepid.annotations.Cached;

@Cached("kept/{INSTANCE}")
record Kept(Id INSTANCE, java.lang.String NAMES) {}
