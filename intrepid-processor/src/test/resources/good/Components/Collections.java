package shop;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Event(stream = "collections/{key}")
record Collections(
    Key key,
    List<String> strings,
    List<@Nullable String> gaps,
    Set<Colour> colours,
    List<Long> longs,
    List<@Nullable Long> longGaps,
    Map<String, Integer> counts,
    Map<String, @Nullable Integer> countGaps,
    Map<Colour, List<Instant>> byColour,
    Map<UUID, Part> byId,
    Map<Long, String> byNumber,
    int[] numbers,
    String[] texts,
    @Nullable String[] textGaps,
    long[][] matrix,
    Part[] parts,
    List<List<@Nullable Part>> nested) {}
