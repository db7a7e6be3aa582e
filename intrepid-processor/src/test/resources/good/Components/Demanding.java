package shop;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Optional;

@Event(stream = "required/{in}")
record Demanding(
    String in,
    int value,
    Integer boxed,
    Optional<String> note,
    List<String> out,
    int[] numbers,
    Colour colour,
    Circle p,
    Shape seen) {}
