package dev.intrepid.processor.random;

import java.util.List;

/**
 * A memo.
 *
 * @param uri the expression that makes its URI
 * @param type of its value
 * @param template where it lives
 */
record RandomMemo(
    String packageName, String uri, String type, String template, List<Field> variables) {}
