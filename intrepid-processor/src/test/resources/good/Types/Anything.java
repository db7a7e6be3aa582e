package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.json.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

@Event(stream = "anything")
record Anything(
    @Nullable String text,
    List<Double> doubles,
    List<Float> floats,
    @Nullable BigDecimal decimal,
    Map<String, Integer> texts,
    Map<Integer, Map<Sku, Integer>> numbers,
    Map<Double, Integer> byDouble,
    @Nullable SortedSet<String> set,
    @Nullable SortedMap<String, String> map,
    @Nullable Locale locale,
    @Nullable URI uri,
    char c,
    @Nullable Json raw) {}
