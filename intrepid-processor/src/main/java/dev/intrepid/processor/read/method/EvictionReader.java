package dev.intrepid.processor.read.method;

import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.EvictionModel.Kind;
import dev.intrepid.processor.model.method.EvictionModel.Prefix;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.record.MessageReader;
import dev.intrepid.processor.read.record.TemplateReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads which messages drop the memos of a method, and which have them recomputed. */
public final class EvictionReader {

  /** What the URI of an {@code @Evict} ends with. */
  static final String ALL = "/*";

  private final MessageReader messages;

  public EvictionReader(MessageReader messages) {
    this.messages = messages;
  }

  /** One for each attribute and message, in the order in which they are called. */
  List<EvictionModel> read(
      AnnotationReader cached, String method, Template template, List<Template> formerly) {
    List<EvictionModel> evictions = new ArrayList<>();
    Named named = new Named(method, template, formerly);
    distinct(cached.types(Kind.EVICT_ON.toString()))
        .forEach(type -> evictions.add(model(named, Kind.EVICT_ON, type, List.of())));
    byMessage(cached.allNested(Kind.EVICT.toString()))
        .forEach((type, prefixes) -> evictions.add(model(named, Kind.EVICT, type, prefixes)));
    distinct(cached.types(Kind.REFRESH_ON.toString()))
        .forEach(type -> evictions.add(model(named, Kind.REFRESH_ON, type, List.of())));
    return evictions;
  }

  /** The method in question. */
  private record Named(String method, Template template, List<Template> formerly) {}

  private static List<NamedType> distinct(List<NamedType> types) {
    Map<String, NamedType> distinct = new LinkedHashMap<>();
    types.forEach(type -> distinct.putIfAbsent(String.valueOf(type.type()), type));
    return List.copyOf(distinct.values());
  }

  /** The URIs of each message. */
  private static Map<NamedType, List<Prefix>> byMessage(List<AnnotationReader> all) {
    Map<String, NamedType> types = new LinkedHashMap<>();
    Map<NamedType, List<Prefix>> prefixes = new LinkedHashMap<>();
    for (AnnotationReader evict : all) {
      NamedType written = evict.type("on");
      NamedType first = types.putIfAbsent(String.valueOf(written.type()), written);
      prefixes
          .computeIfAbsent(first == null ? written : first, type -> new ArrayList<>())
          .add(prefix(evict));
    }
    return prefixes;
  }

  private static Prefix prefix(AnnotationReader evict) {
    String text = evict.string("uri", "");
    SourceSpot spot = evict.spot("uri");
    String segments = text.endsWith(ALL) ? text.substring(0, text.length() - ALL.length()) : "";
    return new Prefix(text, TemplateReader.read(segments, spot), spot);
  }

  private EvictionModel model(Named named, Kind kind, NamedType written, List<Prefix> prefixes) {
    TypeMirror type = written.type();
    boolean exists = type != null && Resolution.isResolved(type);
    Optional<MessageModel> message =
        type != null && exists ? messages.read(type, type, false) : Optional.empty();
    return new EvictionModel(
        named.method(),
        named.template(),
        named.formerly(),
        kind,
        type == null ? "" : Simple.of(Resolution.name(type)),
        exists && message.stream().allMatch(MessageModel::isResolved),
        message.orElse(null),
        prefixes,
        written.spot());
  }
}
