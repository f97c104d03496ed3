declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: ('rdfa' | 'microdata')[] });
    parse(html: string): object;
  }
}

declare module '@adobe/structured-data-validator' {
  export default class Validator {
    /** The vocabulary of schema.org, as its own JSON-LD has it. */
    constructor(schemaOrg: { '@graph': Record<string, unknown>[] });
    validate(extracted: object): Promise<{ issueMessage: string; fieldNames?: string[] }[]>;
  }
}
