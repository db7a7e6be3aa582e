package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;

@Event(stream = "sorted")
record Sorted(
    @Default("[]") SortedSet<String> texts,
    @Default("[]") NavigableSet<LocalDate> dates,
    @Default("[]") EnumSet<Colour> colours,
    @Default("{}") SortedMap<Integer, String> byNumber,
    @Default("{}") NavigableMap<String, Integer> byText,
    @Default("{}") EnumMap<Colour, String> byColour) {}
