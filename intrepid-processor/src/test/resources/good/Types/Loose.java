package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Mapped;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Event(stream = "loose")
record Loose(
    @Mapped Legacy legacy,
    @Mapped List<Legacy> all,
    @Mapped LinkedList<String> texts,
    @Mapped Map<String, Object> open,
    Optional<Forgetful> forgetful) {}
