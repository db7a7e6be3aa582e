package dev.intrepid.lock.text;

import static dev.intrepid.lock.text.ShapeText.ALIAS;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.LockedVersion;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.Shape;
import java.util.Map;

/** Writes the text of a lock. */
public final class LockPrinter {

  private static final String HEAD =
      """
      # What is stored, and must be readable for ever. Compared on every compile; read its changes in every review.
      # To update it:  mvn clean compile -Dintrepid.lock=update   or the compiler option -Aintrepid.lock=update
      """;

  private final StringBuilder out = new StringBuilder();

  /** The text of a lock; to be called once. */
  public String print(Lock lock) {
    out.append(HEAD).append("format ").append(Lock.FORMAT).append('\n');
    lock.events().values().forEach(this::print);
    lock.memos().values().forEach(this::print);
    lock.subscribers().values().forEach(this::print);
    return out.toString();
  }

  private void print(LockedEvent event) {
    String type = QuotedWords.line("event", event.type());
    if (!event.formerly().isEmpty()) {
      out.append('\n');
      event.formerly().forEach(name -> fact(type, "formerly", name));
    }
    for (Map.Entry<Integer, LockedVersion> entry : event.versions().entrySet()) {
      String subject = type + " v" + entry.getKey();
      LockedVersion version = entry.getValue();
      out.append('\n');
      factIfSaid(subject, "class", version.inClass());
      factIfSaid(subject, "stream", version.stream());
      version.variables().forEach((name, json) -> line(subject, "variable", name, json));
      if (version.shape().components().isEmpty()
          && version.inClass().isEmpty()
          && version.stream().isEmpty()) {
        out.append(subject).append('\n');
      }
      print(subject, Paths.ROOT, version.shape());
    }
  }

  private void print(LockedMemo memo) {
    String subject = QuotedWords.line("memo", memo.template());
    out.append('\n');
    memo.formerly().forEach(template -> fact(subject, "formerly", template));
    memo.classes().forEach(name -> fact(subject, "class", name));
    memo.methods().forEach(name -> fact(subject, "method", name));
    memo.fold()
        .keepers()
        .forEach(
            (name, handlers) ->
                handlers.forEach(handler -> line(subject, "keeper", name, handler)));
    memo.fold().messages().forEach(type -> fact(subject, "counts", type));
    memo.fold()
        .variables()
        .forEach(
            (type, of) -> of.forEach((name, json) -> line(subject, "variable", name, type, json)));
    if (!(memo.shape() instanceof Shape.Parts)) {
      fact(subject, PathText.of(Paths.ROOT), memo.shape());
    } else if (isAllSaid(memo)) {
      out.append(subject).append('\n');
    }
    print(subject, Paths.ROOT, memo.shape());
  }

  private static boolean isAllSaid(LockedMemo memo) {
    return memo.classes().isEmpty()
        && memo.methods().isEmpty()
        && memo.formerly().isEmpty()
        && memo.fold().isNone()
        && memo.fold().messages().isEmpty()
        && memo.fold().variables().isEmpty();
  }

  private void line(String subject, String... words) {
    out.append(subject).append(' ').append(QuotedWords.line(words)).append('\n');
  }

  private void print(LockedSubscriber subscriber) {
    String subject = QuotedWords.line("subscriber", subscriber.name());
    out.append('\n');
    subscriber.formerly().forEach(name -> fact(subject, "formerly", name));
    factIfSaid(subject, "class", subscriber.inClass());
    if (subscriber.inClass().isEmpty() && subscriber.handles().isEmpty()) {
      out.append(subject).append('\n');
    }
    subscriber.handlers().values().forEach(handler -> print(subject, handler));
    for (String message : subscriber.handles()) {
      int blank = message.lastIndexOf(' ');
      out.append(subject)
          .append(' ')
          .append(
              QuotedWords.line(
                  "handles", message.substring(0, blank), message.substring(blank + 1)))
          .append('\n');
    }
  }

  private void print(String subject, LockedHandler handler) {
    String words = subject + " " + QuotedWords.line("handler", handler.name());
    handler.ids().forEach(source -> fact(words, "ids", source));
    handler.takes().forEach(type -> fact(words, "takes", type));
  }

  private void print(String subject, String path, Shape shape) {
    if (shape instanceof Shape.Constants constants) {
      constants.names().forEach(name -> print(subject, path, constants, name));
    } else if (shape instanceof Shape.OrNull nullable) {
      print(subject, path, nullable.value());
    } else if (shape instanceof Shape.Many many) {
      print(subject, Paths.element(path), many.element());
    } else if (shape instanceof Shape.Keyed keyed) {
      print(subject, Paths.key(path), keyed.key());
      print(subject, Paths.value(path), keyed.value());
    } else if (shape instanceof Shape.Parts record) {
      record.components().forEach((name, c) -> print(subject, Paths.component(path, name), c));
    } else if (shape instanceof Shape.OneOf sealed) {
      sealed.members().keySet().forEach(name -> fact(subject, path, "member", name));
      sealed.members().forEach((name, m) -> printMember(subject, Paths.member(path, name), m));
    }
  }

  /** A constant, and the other names that are read as it. */
  private void print(String subject, String path, Shape.Constants constants, String name) {
    fact(subject, path, "constant", name);
    constants
        .aliases()
        .forEach(
            (alias, of) -> {
              if (of.equals(name)) {
                String words = QuotedWords.line(PathText.of(path), "constant", name, ALIAS, alias);
                out.append(subject).append(' ').append(words).append('\n');
              }
            });
  }

  private void print(String subject, String path, Shape.Component component) {
    out.append(subject)
        .append(' ')
        .append(QuotedWords.quoted(path))
        .append(' ')
        .append(ShapeText.of(component))
        .append('\n');
    component.aliases().forEach(alias -> fact(subject, path, ALIAS, alias));
    print(subject, path, component.shape());
  }

  private void printMember(String subject, String path, Shape member) {
    if (member instanceof Shape.Again) {
      fact(subject, path, member);
    } else {
      print(subject, path, member);
    }
  }

  private void factIfSaid(String subject, String what, String word) {
    if (!word.isEmpty()) {
      fact(subject, what, word);
    }
  }

  private void fact(String subject, String path, Shape shape) {
    String words = QuotedWords.quoted(path) + " " + ShapeText.of(shape);
    out.append(subject).append(' ').append(words).append('\n');
  }

  private void fact(String subject, String what, String word) {
    out.append(subject).append(' ').append(QuotedWords.line(what, word)).append('\n');
  }

  private void fact(String subject, String path, String what, String word) {
    String words = QuotedWords.line(PathText.of(path), what, word);
    out.append(subject).append(' ').append(words).append('\n');
  }
}
