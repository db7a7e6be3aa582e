package dev.intrepid.processor.check.memo;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.EvictionModel.Kind;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The message says which memos it drops. Silent about templates that are reported themselves, and
 * about types that are no messages.
 */
final class EvictedMemosAreInMessageCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    return method.evictions().stream()
        .filter(EvictionModel::isMessage)
        .filter(eviction -> eviction.message().notEvents().isEmpty())
        .flatMap(
            eviction ->
                eviction.kind() == Kind.EVICT
                    ? eviction.prefixes().stream()
                        .filter(eviction::isBeginning)
                        .flatMap(prefix -> ofPrefix(prefix, eviction, method))
                    : ofMemo(eviction, method))
        .toList();
  }

  private static Stream<Finding> ofMemo(EvictionModel eviction, MemoMethodModel method) {
    Template template = method.template();
    return missing(template, eviction)
        .map(
            name ->
                finding(
                    template.text(),
                    eviction.spot(),
                    name,
                    eviction,
                    method,
                    wayOut(name, eviction, template)));
  }

  private static Stream<Finding> ofPrefix(
      EvictionModel.Prefix prefix, EvictionModel eviction, MemoMethodModel method) {
    return missing(prefix.segments(), eviction)
        .map(
            name ->
                finding(
                    prefix.text(),
                    prefix.spot(),
                    name,
                    eviction,
                    method,
                    "Name the component so, or drop more: end the URI before it."));
  }

  private static Stream<String> missing(Template template, EvictionModel eviction) {
    Set<String> known = eviction.message().variables().keySet();
    return template.variables().stream().filter(name -> !known.contains(name)).limit(1);
  }

  /** The ways out: add the component, or drop everything under the segments before it. */
  private static String wayOut(String name, EvictionModel eviction, Template template) {
    String before =
        template.segments().stream()
            .takeWhile(segment -> !name.equals(segment.variable()))
            .map(Template.Segment::text)
            .collect(Collectors.joining("/"));
    return eviction.kind() == Kind.REFRESH_ON || before.isEmpty()
        ? "Name the component so, or name another message."
        : "Name the component so, or drop several at once with @Evict(on = "
            + eviction.message().label()
            + ".class, uri = \""
            + before
            + "/*\").";
  }

  private static Finding finding(
      String uri,
      SourceSpot spot,
      String name,
      EvictionModel eviction,
      MemoMethodModel method,
      String wayOut) {
    MessageModel message = eviction.message();
    return Finding.of(
        Message.EVICTED_VARIABLE_NOT_IN_MESSAGE,
        spot,
        uri,
        method.signature(),
        name,
        message.label(),
        eviction.kind().toString(),
        message.namesThatAreNoKeys().contains(name) ? " that can stand in a URI" : "",
        wayOut,
        ClosestName.hint(name, message.variables().keySet()));
  }
}
