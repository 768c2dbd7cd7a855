import type { Component } from 'svelte';

/** What loads a component when it is needed: a function of a module, as components are known by it. */
export type LoadView<Props extends object> = () => Promise<{ default: Component<Props> }>;

const views = new WeakMap<object, Component<never>>();

/** The component that has been loaded by this function; undefined before. */
export const viewOf = <Props extends object>(load: LoadView<Props>): Component<Props> | undefined =>
  views.get(load) as Component<Props> | undefined;

/** Loads a component, so that it can be shown at once from then on. Rejects if its file cannot be had. */
export async function loadView<Props extends object>(load: LoadView<Props>): Promise<Component<Props>> {
  const { default: view } = await load();
  views.set(load, view as Component<never>);
  return view;
}
