package shop;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

@Event(stream = "optionals")
record Optionals(
    Optional<String> text,
    Optional<Integer> boxed,
    Optional<List<String>> list,
    List<Optional<Long>> all,
    OptionalInt number,
    OptionalLong big,
    OptionalDouble half) {}
