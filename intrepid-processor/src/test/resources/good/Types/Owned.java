package shop;

import dev.intrepid.annotations.Codec;
import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Event(stream = "owned")
record Owned(
    Money price,
    List<Money> all,
    Optional<Money> tip,
    Map<String, Money> byName,
    @Codec(EpochCodec.class) Instant at,
    @Codec(EpochCodec.class) Optional<List<Instant>> times,
    List<Instant> plain) {}
