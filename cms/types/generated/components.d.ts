import type { Schema, Struct } from '@strapi/strapi';

export interface SharedForeignPhrase extends Struct.ComponentSchema {
  collectionName: 'components_shared_foreign_phrases';
  info: {
    displayName: 'Foreign phrase';
    icon: 'globe';
  };
  attributes: {
    language: Schema.Attribute.String & Schema.Attribute.Required;
    phrase: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
  };
}

export interface SharedPicture extends Struct.ComponentSchema {
  collectionName: 'components_shared_pictures';
  info: {
    displayName: 'Picture';
    icon: 'picture';
  };
  attributes: {
    alternativeText: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    image: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'shared.foreign-phrase': SharedForeignPhrase;
      'shared.picture': SharedPicture;
    }
  }
}
