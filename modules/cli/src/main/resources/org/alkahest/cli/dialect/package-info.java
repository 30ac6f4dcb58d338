/** The {{name}} dialect: {@link {{package}}.{{name}}Dialect} is all of it. */
package {{package}};
