package shop;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Event(stream = "collections/{key}")
record Collections(
    Key key,
    List<String> strings,
    Set<Colour> colours,
    Collection<Long> longs,
    Map<String, Integer> counts,
    Map<Colour, List<Instant>> byColour,
    Map<UUID, Part> byId,
    Map<Long, String> byNumber,
    int[] numbers,
    String[] texts,
    long[][] matrix,
    Part[] parts,
    List<List<Part>> nested) {}
