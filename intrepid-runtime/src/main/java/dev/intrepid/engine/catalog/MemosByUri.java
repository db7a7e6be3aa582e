package dev.intrepid.engine.catalog;

import dev.intrepid.IntoCache;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.compute.TemplateIndex;
import dev.intrepid.compute.UriTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the compiler wrote about the memo at a URI. Immutable. */
public final class MemosByUri {

  private final TemplateIndex<IntoCache<?>> records = new TemplateIndex<>();
  private final TemplateIndex<MemosFactory<?>> methods = new TemplateIndex<>();

  MemosByUri(Collection<IntoCache<?>> records, Collection<MemosFactory<?>> methods) {
    for (IntoCache<?> into : records) {
      this.records.add(into.template(), into);
    }
    for (MemosFactory<?> factory : methods) {
      for (MemoSpec<?> memo : factory.memos()) {
        this.methods.add(memo.template(), factory);
      }
    }
  }

  /** The record that lives there. */
  public Optional<IntoCache<?>> record(String uri) {
    for (IntoCache<?> into : records.candidates(uri)) {
      if (UriTemplate.of(into.template()).variables(uri).isPresent()) {
        return Optional.of(into);
      }
    }
    return Optional.empty();
  }

  /** The method that computes it. */
  public Optional<MemoSpec<?>> method(String uri) {
    String[] segments = uri.split("/", -1);
    for (MemosFactory<?> factory : methods.candidates(uri)) {
      int index = factory.route(segments);
      if (index != MemosFactory.NONE) {
        return Optional.of(factory.memos().get(index));
      }
    }
    return Optional.empty();
  }

  /** The templates of all memos. */
  SortedSet<String> templates() {
    SortedSet<String> templates = new TreeSet<>();
    for (IntoCache<?> into : records.all()) {
      templates.add(into.template());
    }
    for (MemosFactory<?> factory : methods.all()) {
      for (MemoSpec<?> memo : factory.memos()) {
        templates.add(memo.template());
      }
    }
    return templates;
  }

  /** The templates of all memos that methods compute. */
  List<UriTemplate> computed() {
    List<UriTemplate> templates = new ArrayList<>();
    for (MemosFactory<?> factory : methods.all()) {
      for (MemoSpec<?> memo : factory.memos()) {
        templates.add(UriTemplate.of(memo.template()));
      }
    }
    return templates;
  }
}
