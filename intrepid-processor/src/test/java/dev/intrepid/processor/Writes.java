package dev.intrepid.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes one source: in the first round, or in a later one. */
final class Writes extends AnyProcessor {

  private final String name;
  private final String text;
  private final int round;
  private int rounds;

  Writes(String name, String text) {
    this(name, text, 1);
  }

  Writes(String name, String text, int round) {
    this.name = name;
    this.text = text;
    this.round = round;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    rounds++;
    if (rounds == round) {
      write();
    }
    return false;
  }

  private void write() {
    try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
