package dev.intrepid.processor.model.method;

import static java.util.Objects.requireNonNull;

import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one message does to the memos of a method.
 *
 * @param method the name of the method
 * @param template where its memos live
 * @param formerly where they lived before
 * @param type the class that is named, for people
 * @param isResolved whether that class exists, and all that it names
 * @param named the message it is; null if it is none
 * @param prefixes what is dropped at once; of {@link Kind#EVICT} only
 * @param spot where the class is named
 */
public record EvictionModel(
    String method,
    Template template,
    List<Template> formerly,
    Kind kind,
    String type,
    boolean isResolved,
    @Nullable MessageModel named,
    List<Prefix> prefixes,
    SourceSpot spot) {

  public EvictionModel {
    formerly = List.copyOf(formerly);
    prefixes = List.copyOf(prefixes);
  }

  /** The attribute of {@code @Cached} that says it. */
  public enum Kind {
    EVICT_ON("evictOn"),
    EVICT("evict"),
    REFRESH_ON("refreshOn");

    private final String attribute;

    Kind(String attribute) {
      this.attribute = attribute;
    }

    @Override
    public String toString() {
      return attribute;
    }

    /** The constant's words as one: {@code "EvictOn"}. */
    public String capitalized() {
      return attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    }
  }

  /**
   * A URI with {@code /*} at its end, as it is written.
   *
   * @param segments what stands before that; no segments if it does not end so
   */
  public record Prefix(String text, Template segments, SourceSpot spot) {}

  public boolean isMessage() {
    return named != null;
  }

  /** The message; one that passed the checks is one. */
  public MessageModel message() {
    return requireNonNull(named);
  }

  /** Whether it is a beginning of the template, whatever its variables are called. */
  public boolean isBeginning(Prefix prefix) {
    List<Segment> first = prefix.segments().segments();
    if (first.isEmpty() || first.size() >= template.segments().size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).nameless().equals(template.segments().get(i).nameless())) {
        return false;
      }
    }
    return true;
  }

  /** The prefixes under which everything is dropped, also those of former templates. */
  public Stream<Template> dropped() {
    return prefixes.stream().flatMap(this::dropped);
  }

  public Stream<Template> dropped(Prefix prefix) {
    return Stream.concat(
        Stream.of(prefix.segments()),
        formerly.stream().map(former -> formerPrefix(former, prefix)));
  }

  /**
   * The longest beginning of a former template whose variables the message has; the former URIs of
   * all dropped memos begin with it.
   */
  private Template formerPrefix(Template former, Prefix prefix) {
    Map<String, String> said = new HashMap<>();
    List<Segment> segments = prefix.segments().segments();
    for (int i = 0; i < segments.size(); i++) {
      String variable = template.segments().get(i).variable();
      if (variable != null) {
        said.put(variable, requireNonNull(segments.get(i).variable()));
      }
    }
    List<Segment> known = new ArrayList<>();
    for (Segment segment : former.segments().subList(0, former.segments().size() - 1)) {
      String variable = segment.variable();
      if (variable != null && !said.containsKey(variable)) {
        break;
      }
      known.add(new Segment(segment.before(), said.get(variable), segment.after()));
    }
    return Template.of(known, prefix.spot());
  }

  /** Unique in its class: {@code "rate evictOn RateCorrected"}. */
  public String name() {
    return method + " " + kind + " " + (named == null ? type : named.label());
  }
}
