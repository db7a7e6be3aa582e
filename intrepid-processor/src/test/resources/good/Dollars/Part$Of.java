package shop;

public record Part$Of(int a$b, String $) {}
