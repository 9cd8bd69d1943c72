// The movable map over the still one: only where WebGL is, loaded when the map comes into view, everything from this server.
"use strict";
const VENDOR = "/static/vendor/";
const figures = [...document.querySelectorAll(".map[data-box]")];
const has3d = () => { try { return Boolean(document.createElement("canvas").getContext("webgl2")); } catch { return false; } };

const added = {};
const add = (tag, attributes) => (added[attributes.src ?? attributes.href] ??= new Promise((resolve, reject) => {
  const made = Object.assign(document.createElement(tag), attributes);
  made.onload = resolve;
  made.onerror = () => reject(new Error(`not there: ${attributes.src ?? attributes.href}`));
  document.head.append(made);
}));

let ready = null;
const library = () => (ready ??= (async () => {
  await Promise.all([add("link", { rel: "stylesheet", href: VENDOR + "maplibre.css" }), add("script", { src: VENDOR + "maplibre.js" })]);
  maplibregl.setWorkerUrl(VENDOR + "maplibre-worker.js");
  // glyphs are drawn with the faces of the page: what is not loaded before the first label would be drawn in another
  await Promise.all([document.fonts.load('16px "Noto Sans"', "Sirte"), document.fonts.load('16px "Noto Sans Arabic"', "سرت")]);
  await maplibregl.setRTLTextPlugin(new URL(VENDOR + "rtl-text.js", location.href).href, false);
})());

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// The places the server drew, or, where the page names an address, all places of the query.
const drawn = (figure) => [...figure.querySelectorAll("circle[data-at]")].map((circle) => {
  const [longitude, latitude] = circle.dataset.at.split(",").map(Number);
  return { type: "Feature", geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties: { id: circle.dataset.id, name: circle.dataset.name, events: Number(circle.dataset.n), href: circle.parentElement.getAttribute("href"), said: circle.dataset.said } };
});
const places = async (figure) => {
  if (!figure.dataset.places) return drawn(figure);
  const answer = await fetch(figure.dataset.places);
  const known = new Map(drawn(figure).map((one) => [one.properties.id, one.properties]));
  const language = document.documentElement.lang;
  return (await answer.json()).features.filter((one) => one.geometry).map((one) => ({ ...one,
    properties: known.get(one.id) ?? { id: one.id, name: (language === "ar" && one.properties.spelling) || one.properties.label || one.id, events: one.properties.events,
      href: figure.dataset.place.replace("PLACE", encodeURIComponent(one.id)) } }));
};

const RANK = 100000; // places: a rank is events * RANK + number, so that the fullest place names its group
const land = (box, sketch) => new URL(`/outlines.geojson?box=${box}${sketch ? "&sketch=1" : ""}`, location.href).href;
const style = (places, box) => {
  const features = places.slice(0, RANK).map((one, number) => ({ ...one, properties: { ...one.properties, rank: one.properties.events * RANK + number } }));
  const most = Math.sqrt(Math.max(1, ...features.map((one) => one.properties.events))) * 1.5;
  const root = ["sqrt", ["get", "events"]];
  const radius = ["interpolate", ["linear"], root, 1, 5, Math.max(most, 2), 24];
  const off = ["interpolate", ["linear"], root, 1, 0.7, Math.max(most, 2), 2.2]; // ems from the middle: the radius and a gap
  const name = ["to-string", ["at", ["%", ["get", "rank"], RANK], ["literal", features.map((one) => one.properties.name)]]];
  const font = ["Noto Sans", "Noto Sans Arabic"];
  const ink = { "text-color": colour("--ink"), "text-halo-color": colour("--wash"), "text-halo-width": 1.6 };
  const circle = { "circle-radius": radius, "circle-color": colour("--data"), "circle-opacity": 0.22, "circle-stroke-color": colour("--data"), "circle-stroke-width": 1.75 };
  const group = ["has", "point_count"];
  return {
    version: 8,
    sources: {
      places: { type: "geojson", data: { type: "FeatureCollection", features }, cluster: true, clusterRadius: 34, clusterMaxZoom: 9,
        clusterProperties: { events: ["+", ["get", "events"]], rank: ["max", ["get", "rank"]] } },
      land: { type: "geojson", data: land(box, true), tolerance: 0.5, maxzoom: 8, buffer: 16 },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("--wash") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("--land"), "fill-antialias": false } },
      { id: "borders", type: "line", source: "land", paint: { "line-color": colour("--rule-2"), "line-width": 0.8 } },
      { id: "groups", type: "circle", source: "places", filter: group, paint: circle },
      { id: "places", type: "circle", source: "places", filter: ["!", group], paint: circle },
      { id: "names", type: "symbol", source: "places", paint: ink,
        layout: { "text-field": name, "text-font": font, "text-size": 13, "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": off, "text-justify": "auto", "symbol-sort-key": ["-", ["get", "events"]] } },
      { id: "counts", type: "symbol", source: "places", filter: group, layout: { "text-field": ["to-string", ["get", "events"]], "text-font": font, "text-size": 12 }, paint: ink },
    ],
  };
};

const words = (figure, one) => {
  const box = document.createElement("p");
  box.className = "mapsaid";
  const link = document.createElement("a");
  link.href = one.href;
  link.textContent = one.name;
  link.dir = "auto";
  box.append(link, document.createElement("br"), one.said ?? `${figure.dataset.count} ${one.events}`);
  return box;
};

const listen = (map, figure, features) => {
  const byId = new Map(features.map((one) => [one.properties.id, one.properties]));
  map.on("click", "places", (event) => {
    const one = byId.get(event.features[0].properties.id);
    new maplibregl.Popup({ closeButton: false, maxWidth: "18rem" }).setLngLat(event.features[0].geometry.coordinates).setDOMContent(words(figure, one)).addTo(map);
  });
  map.on("click", "groups", async (event) => {
    const [group] = event.features;
    const zoom = await map.getSource("places").getClusterExpansionZoom(group.properties.cluster_id);
    map.easeTo({ center: group.geometry.coordinates, zoom: zoom + 0.3, animate: !matchMedia("(prefers-reduced-motion: reduce)").matches });
  });
  for (const layer of ["places", "groups"]) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
};

const enliven = async (figure) => {
  const [features] = await Promise.all([places(figure), library()]);
  if (!figure.isConnected) return;
  const stage = document.createElement("div");
  stage.className = "live";
  figure.append(stage);
  const [west, south, east, north] = figure.dataset.box.split(",").map(Number);
  const map = new maplibregl.Map({ container: stage, style: style(features, figure.dataset.box), bounds: [[west, south], [east, north]], fitBoundsOptions: { padding: 0 },
    attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: false, scrollZoom: false, fadeDuration: 0,
    locale: { "NavigationControl.ZoomIn": figure.dataset.in, "NavigationControl.ZoomOut": figure.dataset.out, "Map.Title": figure.dataset.title } });
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), document.dir === "rtl" ? "top-left" : "top-right");
  listen(map, figure, features);
  map.once("idle", () => { figure.classList.add("is-live"); figure.dataset.ready = Math.round(performance.now()); map.getSource("land").setData(land(figure.dataset.box)); figure.dataset.shown = features.reduce((sum, one) => sum + one.properties.events, 0); });
  const repaint = () => { map.setStyle(style(features, figure.dataset.box), { diff: false }); map.once("idle", () => map.getSource("land").setData(land(figure.dataset.box))); };
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  figure.liveMap = map;
};

const watch = (all) => {
  if (!all.length || !has3d()) return;
  const seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    seen.unobserve(entry.target);
    enliven(entry.target).catch((error) => { entry.target.dataset.still = error.message; }); // the server's map stays
  }), { rootMargin: "200px" });
  all.forEach((figure) => { figure.dataset.seen = ""; seen.observe(figure); });
};
watch(figures);
document.addEventListener("htmx:beforeSwap", () => document.querySelectorAll(".map.is-live").forEach((figure) => figure.liveMap.remove()));
document.addEventListener("htmx:afterSettle", () => watch([...document.querySelectorAll(".map[data-box]:not([data-seen])")]));
