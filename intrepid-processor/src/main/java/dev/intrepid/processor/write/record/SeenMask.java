package dev.intrepid.processor.write.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.write.Locals;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes how a codec remembers which of the components that must be there it has seen: a bit for
 * each, and one comparison for all at the end.
 */
final class SeenMask {

  /** Of one variable, for as many components as it has bits. */
  private record Word(String variable, int first, long required) {

    /** The literal of some of its bits. */
    String literal(long bits) {
      return "0x" + Long.toHexString(bits) + "L";
    }
  }

  private final List<Word> words = new ArrayList<>();

  SeenMask(List<ComponentModel> components, NameAllocator locals) {
    for (int first = 0; first < components.size(); first += Long.SIZE) {
      long required = 0;
      int end = Math.min(components.size(), first + Long.SIZE);
      for (int i = first; i < end; i++) {
        required |= components.get(i).isRequired() ? bit(i) : 0;
      }
      words.add(new Word(required == 0 ? "" : Locals.free("seen", locals), first, required));
    }
  }

  private static long bit(int index) {
    return 1L << index; // of the word it is in
  }

  /** Nothing seen yet. */
  CodeBlock declaration() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Word word : words) {
      if (word.required() != 0) {
        code.addStatement("long $N = 0", word.variable());
      }
    }
    return code.build();
  }

  /** The statement that a component was seen that must be there. */
  CodeBlock mark(int index) {
    Word word = words.get(index / Long.SIZE);
    return CodeBlock.of("$N |= $L", word.variable(), word.literal(bit(index)));
  }

  /** Refuses what lacks one. */
  CodeBlock check(String names) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Word word : words) {
      if (word.required() != 0) {
        String all = word.literal(word.required());
        code.beginControlFlow("if ($N != $L)", word.variable(), all)
            .addStatement(
                "throw in.missing($N, $L, $L & ~$N)", names, word.first(), all, word.variable())
            .endControlFlow();
      }
    }
    return code.build();
  }
}
