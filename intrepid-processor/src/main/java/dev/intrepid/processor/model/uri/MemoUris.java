package dev.intrepid.processor.model.uri;

import dev.intrepid.processor.model.uri.Template.Segment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The URIs of all memos, each with its keeper and type. */
public final class MemoUris {

  /** A keeper, the type it keeps, and the template of the URIs. */
  public record Keeper(String name, String type, String template, List<Segment> segments) {
    public Keeper {
      segments = List.copyOf(segments);
    }

    public static Keeper of(String name, String type, Template template) {
      return new Keeper(name, type, template.text(), template.segments());
    }
  }

  private record Numbered(int number, Keeper keeper) {

    boolean isOfAnotherType(Keeper other) {
      return !keeper.type().equals(other.type());
    }
  }

  private final UriTree<Numbered> keepers = new UriTree<>();
  private int size;

  /** Of those at one template, the first and the first of another type are enough. */
  public void add(Keeper keeper) {
    List<Numbered> there = keepers.at(keeper.segments());
    if (there.isEmpty() || (there.size() < 2 && there.get(0).isOfAnotherType(keeper))) {
      there.add(new Numbered(size, keeper));
    }
    size++;
  }

  /** The first that keeps another type where a URI of this one can be. */
  public Optional<Keeper> clashing(Keeper keeper) {
    Numbered first = null;
    for (Numbered other : keepers.overlapping(keeper.segments())) {
      if (other.isOfAnotherType(keeper) && (first == null || other.number() < first.number())) {
        first = other;
      }
    }
    return first == null ? Optional.empty() : Optional.of(first.keeper());
  }

  /** The keepers of memos at URIs that begin with one of these prefixes. */
  public Stream<Keeper> under(List<Segment> segments) {
    return keepers.under(segments).stream()
        .sorted(Comparator.comparingInt(Numbered::number))
        .map(Numbered::keeper);
  }
}
