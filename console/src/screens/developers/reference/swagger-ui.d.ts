declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface Asked {
    readonly headers: Record<string, string>;
  }
  const SwaggerUI: (options: {
    readonly domNode: HTMLElement;
    readonly spec: Readonly<Record<string, unknown>>;
    readonly validatorUrl: null;
    readonly docExpansion: 'list';
    readonly defaultModelsExpandDepth: number;
    readonly filter: boolean;
    readonly syntaxHighlight: false;
    readonly plugins: readonly object[];
    readonly requestInterceptor: (asked: Asked) => Promise<Asked>;
  }) => unknown;
  export default SwaggerUI;
}
