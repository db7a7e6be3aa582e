package dev.intrepid.processor.check.compilation;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * No class of the unnamed package has the name of one in a generated table: there it could not be
 * named, as classes of other packages can.
 */
final class NoClassIsHiddenInTableCheck implements Check<RoundModel> {

  private static final Pattern IN_TABLE = Pattern.compile("Factory_|\\w*Codec_");

  @Override
  public List<Finding> findings(RoundModel round) {
    TypeModel first = firstInUnnamedPackage(round);
    String hidden = first == null ? null : hidden(round);
    return first == null || hidden == null
        ? List.of()
        : List.of(
            Finding.of(Message.CLASS_IS_HIDDEN_IN_TABLE, first.spot(), hidden, first.label()));
  }

  private static @Nullable TypeModel firstInUnnamedPackage(RoundModel round) {
    for (HandlersModel model : round.handlers()) {
      if (model.type().name().packageName().isEmpty()) {
        return model.type();
      }
    }
    return null;
  }

  private static @Nullable String hidden(RoundModel round) {
    Set<String> outermost = new TreeSet<>(round.sources());
    for (EventModel event : round.events()) {
      outermost.add(event.type().name().topLevelClassName().canonicalName());
    }
    for (String name : outermost) {
      if (IN_TABLE.matcher(name).matches()) {
        return name;
      }
    }
    return null;
  }
}
