package dev.intrepid.fuzzing;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.util.Map;
import java.util.TreeMap;

/** Counts texts by their first character, as Java has it: of an emoji, by the half of one. */
@Subscriber("letters")
final class Letters {

  @Event(stream = "texts/{language}")
  record Text(String language, String text, Map<String, Integer> marks) {}

  @Cached("first-letters/{language}")
  record FirstLetters(String language, Map<String, Integer> counts) {}

  @OnEvent
  FirstLetters count(Text text, Cache<FirstLetters> before) {
    Map<String, Integer> counts = new TreeMap<>(before.map(FirstLetters::counts).orElse(Map.of()));
    counts.merge(text.text().substring(0, 1), 1, Integer::sum);
    return new FirstLetters(text.language(), counts);
  }
}
