package shop;

import dev.intrepid.annotations.Event;
import java.util.List;

@Event(stream = "paged")
record Paged(Page<Sku> skus, Page<Integer> numbers, Pair<String, Page<List<Money>>> pair) {}
